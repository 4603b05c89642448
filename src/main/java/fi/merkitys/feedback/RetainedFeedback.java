package fi.merkitys.feedback;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feedback that is past its time, deleted without being read. */
@Configuration(proxyBeanMethods = false)
class RetainedFeedback {
    @Bean
    Retained oldFeedback(RetainedRows rows) {
        return rows.by(Keeping.FEEDBACK, "feedback.delete_before");
    }
}
