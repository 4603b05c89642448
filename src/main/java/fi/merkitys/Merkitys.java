package fi.merkitys;

import fi.merkitys.audit.VerifyTrail;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.SpringProperties;

/** The application. Beans are named by package and class, so that two modules may use one word. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Merkitys {
    static void main(String[] args) {
        if (List.of(args).contains(VerifyTrail.COMMAND)) {
            System.exit(verify(args));
        }
        if (isInJar()) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
        SpringApplication.run(Merkitys.class, args);
    }

    /** Where the beans are there as code, made when the jar was; class folders have them as they are now. */
    private static boolean isInJar() {
        return Merkitys.class.getPackage().getImplementationVersion() != null;
    }

    /** Without web server, jobs or demo: it only looks. */
    private static int verify(String[] args) {
        var application = new SpringApplication(Merkitys.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("merkitys.jobs", "false", "merkitys.demo", "false"));
        try (var context = application.run(args)) {
            LoggerFactory.getLogger(VerifyTrail.class)
                    .info(context.getBean(VerifyTrail.class).tell());
            return SpringApplication.exit(context);
        }
    }
}
