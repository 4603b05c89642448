package fi.merkitys.workdays;

import fi.merkitys.installation.OwnTransactions;

/** Days of work on a database, without the rest of the application. */
public final class CalendarsOn {
    private CalendarsOn() {}

    public static WorkCalendars database(OwnTransactions own) {
        return new WorkCalendars(own.jdbc(), new PublicHolidays(), own.whole());
    }
}
