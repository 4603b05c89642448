package fi.merkitys.notifications;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetainedNotices {
    @Bean
    Retained pastNotices(RetainedRows rows) {
        return rows.of(Keeping.NOTICES, "notifications.notice", "true", "told_at");
    }
}
