package fi.merkitys.contacts.imports;

import fi.merkitys.contacts.ContactRights;
import fi.merkitys.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactsNavigation {
    @Bean
    NavigationEntry contacts() {
        return new NavigationEntry("contacts.title", "/contacts", "contacts", 50, ContactRights::mayBring);
    }
}
