package fi.merkitys;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Merkitys {
    static void main(String[] args) {
        SpringApplication.run(Merkitys.class, args);
    }
}
