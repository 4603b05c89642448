package fi.merkitys.rights.erasure;

import fi.merkitys.people.ErasedPeople;
import fi.merkitys.rights.retention.Keeping;
import fi.merkitys.rights.retention.Retained;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Erases the data of those who left long ago as HR would. */
@Component
class RetainedLeavers implements Retained {
    private static final int A_NIGHT = 500;
    private final ErasedPeople people;
    private final ErasePerson erase;

    RetainedLeavers(ErasedPeople people, ErasePerson erase) {
        this.people = people;
        this.erase = erase;
    }

    @Override
    public Keeping keeping() {
        return Keeping.LEAVERS;
    }

    @Override
    public Done deleteBefore(LocalDate day) {
        var looked = people.left();
        var deleted =
                people.leftBefore(day, A_NIGHT).stream().filter(erase::overdue).count();
        return new Done(looked, deleted, people.firstToHaveLeft().orElse(null));
    }
}
