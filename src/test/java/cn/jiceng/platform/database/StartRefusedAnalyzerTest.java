package cn.jiceng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class StartRefusedAnalyzerTest {
    @Test
    void isFoundBySpringBootAndTellsDescriptionAndAction() {
        var analyzer = SpringFactoriesLoader.forDefaultResourceLocation(
                        getClass().getClassLoader())
                .load(FailureAnalyzer.class, SpringFactoriesLoader.ArgumentResolver.none(), (type, name, failure) -> {})
                .stream()
                .filter(StartRefusedAnalyzer.class::isInstance)
                .findFirst()
                .orElseThrow();
        var analysis = analyzer.analyze(new IllegalStateException(new StartRefused("It is dark.", "Light a lamp.")));
        assertThat(analysis)
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("It is dark.", "Light a lamp.");
    }
}
