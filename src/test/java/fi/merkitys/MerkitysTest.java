package fi.merkitys;

import fi.merkitys.calendars.PlannedByTests;
import fi.merkitys.contacts.ContactDesk;
import fi.merkitys.goals.Floor;
import fi.merkitys.installation.FromNothing;
import fi.merkitys.metrics.LastWeek;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test on the whole application with an empty organisation. All of them share one context and one database; each
 * rolls back what it wrote.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "merkitys.demo=false",
            "merkitys.jobs=false",
            "spring.main.lazy-initialization=false",
            "merkitys.data=target/test-data",
            "merkitys.database.durable=false",
            "merkitys.api.token=the-token-of-the-tests",
            "merkitys.url=https://merkitys.testi.example",
            "merkitys.mail.host=mail.invalid",
            "merkitys.mail.from=merkitys@testi.example",
            "merkitys.voice.address=merkitys+voice@testi.example"
        })
@ContextConfiguration(initializers = FromNothing.class)
@AutoConfigureMockMvc
@Import({
    PlannedByTests.class,
    EmptyDatabase.class,
    BetweenRequests.class,
    Cast.class,
    ContactDesk.class,
    Floor.class,
    LastWeek.Calendar.class
})
@Transactional
public @interface MerkitysTest {}
