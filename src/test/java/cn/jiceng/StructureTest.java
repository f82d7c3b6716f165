package cn.jiceng;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The house rules that a machine can check. */
class StructureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.jiceng");

    @Test
    void modulesImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(JicengApplication.class).verify();
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java/cn/jiceng"))) {
            List<Path> silent = paths.filter(StructureTest::holdsJava)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsJava(Path folder) {
        String[] files = folder.toFile().list((parent, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }

    @Test
    void controllersStayInTheirModuleAndLeaveTransactionsToServices() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .andShould()
                .notBeAnnotatedWith(Transactional.class)
                .andShould()
                .haveSimpleNameEndingWith("Controller")
                .check(MAIN);
    }

    @Test
    void thePlatformKnowsNoModule() {
        noClasses()
                .that()
                .resideInAPackage("cn.jiceng.platform..")
                .should()
                .dependOnClassesThat(resideInAPackage("cn.jiceng..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAPackage("cn.jiceng.platform.."))))
                .check(MAIN);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MAIN);
    }

    @Test
    void nobodyPassesTenantsAround() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "cn.jiceng.tenancy..",
                        "cn.jiceng.tenantfile..",
                        "cn.jiceng.security..",
                        "cn.jiceng.login..",
                        "cn.jiceng.account..",
                        "cn.jiceng.explorer..",
                        "cn.jiceng.platform..")
                .and()
                .doNotImplement(cn.jiceng.tenancy.OpeningStep.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("cn.jiceng.tenancy.CurrentTenant")
                .check(MAIN);
    }

    @Test
    void onlyTheMaskOpensPersonalValues() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.jiceng.vault..")
                .and()
                .doNotHaveFullyQualifiedName("cn.jiceng.person.Masking")
                .should()
                .callMethodWhere(target(owner(assignableTo("cn.jiceng.vault.SealingKey")))
                        .and(target(nameStartingWith("open"))))
                .check(MAIN);
    }

    @Test
    void namesSaySomething() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(MAIN);
    }
}
