package fi.merkitys.identity;

import fi.merkitys.installation.Asker;
import fi.merkitys.installation.WhoAsks;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever has signed in asks the database; scripts, jobs and who stands at the door are nobody. */
@Component
class SignedInAsks implements WhoAsks {
    @Override
    public Asker now() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn principal
                ? new Asker.Person(principal.personId())
                : new Asker.Nobody();
    }
}
