package fi.merkitys;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Merkitys {
    static void main(String[] args) {
        SpringApplication.run(Merkitys.class, args);
    }
}
