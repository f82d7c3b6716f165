package cn.jiceng.platform.http;

import cn.jiceng.platform.error.ErrorResponses;
import cn.jiceng.platform.error.ProblemResolver;
import cn.jiceng.platform.limit.Limits;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolverComposite;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the endpoint together, in place of Spring Boot's own. */
@Configuration(proxyBeanMethods = false)
class GraphQlEndpointConfiguration {
    private static final String PATH = "/graphql";
    private static final String ERROR_PATH = "/error";

    @Bean
    ErrorResponses errorResponses() {
        return new ErrorResponses(PATH);
    }

    @Bean
    ProblemResolver problemResolver() {
        return new ProblemResolver();
    }

    @Bean
    FilterRegistrationBean<RequestBoundary> requestBoundary(Limits limits, ErrorResponses errors) {
        FilterRegistrationBean<RequestBoundary> registration =
                new FilterRegistrationBean<>(new RequestBoundary(PATH, limits, errors));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Before Spring's other mappings, so that the hot path asks none of them. */
    @Bean
    SimpleUrlHandlerMapping graphQlMapping(GraphQlSource engine, Limits limits, ErrorResponses errors) {
        Map<String, HttpRequestHandler> handlers =
                Map.of(PATH, new GraphQlEndpoint(engine, limits, errors), ERROR_PATH, new ErrorPageHandler(errors));
        return new SimpleUrlHandlerMapping(handlers, Ordered.HIGHEST_PRECEDENCE);
    }

    /** What Tomcat would answer by itself: TRACE with an Allow of its own, a malformed request with HTML. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> answersOfTomcat(ErrorResponses errors) {
        return tomcat -> {
            tomcat.addConnectorCustomizers(connector -> connector.setAllowTrace(true)); // refused by RequestBoundary
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ErrorReport(errors)));
        };
    }

    @Bean
    ErrorPageRegistrar graphQlErrorPage() {
        return pages -> pages.addErrorPages(new ErrorPage(ERROR_PATH));
    }

    /** Controllers run on the thread of the request, where Spring would give each call a thread of its own. */
    @Bean
    AnnotatedControllerConfigurer annotatedControllerConfigurer(
            ObjectProvider<HandlerMethodArgumentResolver> argumentResolvers) {
        AnnotatedControllerConfigurer configurer = new OwnResolversFirst(argumentResolvers);
        configurer.configureBinder(
                options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
        configurer.setBlockingMethodPredicate(method -> false);
        return configurer;
    }

    /** Spring would ask them last, when it has read an argument in its own way already. */
    private static final class OwnResolversFirst extends AnnotatedControllerConfigurer {
        private final ObjectProvider<HandlerMethodArgumentResolver> own;

        private OwnResolversFirst(ObjectProvider<HandlerMethodArgumentResolver> own) {
            this.own = own;
        }

        @Override
        protected HandlerMethodArgumentResolverComposite initArgumentResolvers() {
            var all = new HandlerMethodArgumentResolverComposite();
            own.orderedStream().forEach(all::addResolver);
            super.initArgumentResolvers().getResolvers().forEach(all::addResolver);
            return all;
        }
    }
}
