package fi.merkitys.voice;

import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import fi.merkitys.rights.retention.RetainedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was raised and is past its time. */
@Configuration(proxyBeanMethods = false)
class RetainedVoice {
    @Bean
    Retained oldVoice(RetainedRows rows) {
        return rows.by(Keeping.VOICE, "voice.delete_before");
    }
}
