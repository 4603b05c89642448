package fi.merkitys.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** What is added up of one person's contacts. */
final class Sums {
    long contacts;
    long hold;
    long wrapUp;
    long handle;
    long transferred;
    long answers;
    long pleased;
    long recommendations;
    long promoters;
    long detractors;
    long offers;
    long sold;
    long cameBack;
    long days;

    void add(NamedCsvRecord row) {
        contacts++;
        handle += Long.parseLong(row.getField("handle"));
        wrapUp += Long.parseLong(row.getField("acw"));
        hold += number(row, "hold");
        transferred += row.getField("transferred").equals("true") ? 1 : 0;
        answers += has(row, "csat") ? 1 : 0;
        pleased += number(row, "csat") >= 4 ? 1 : 0;
        recommendations += has(row, "nps") ? 1 : 0;
        promoters += number(row, "nps") >= 9 ? 1 : 0;
        detractors += has(row, "nps") && number(row, "nps") <= 6 ? 1 : 0;
        offers += has(row, "sale_amount") ? 1 : 0;
        sold += has(row, "sale_amount") && !row.getField("sale_amount").equals("0.00") ? 1 : 0;
    }

    void add(Sums other) {
        contacts += other.contacts;
        hold += other.hold;
        wrapUp += other.wrapUp;
        handle += other.handle;
        transferred += other.transferred;
        answers += other.answers;
        pleased += other.pleased;
        recommendations += other.recommendations;
        promoters += other.promoters;
        detractors += other.detractors;
        offers += other.offers;
        sold += other.sold;
        cameBack += other.cameBack;
    }

    double of(String metric) {
        return switch (metric) {
            case "handle_time" -> (double) handle / contacts;
            case "after_call_work" -> (double) wrapUp / contacts;
            case "transfer_rate" -> (double) transferred / contacts;
            case "contacts_per_day" -> (double) contacts / days;
            case "fcr" -> 1 - (double) cameBack / contacts;
            case "csat" -> (double) pleased / answers;
            case "nps" -> 100.0 * (promoters - detractors) / recommendations;
            case "conversion" -> (double) sold / offers;
            default -> throw new IllegalArgumentException(metric);
        };
    }

    private static boolean has(NamedCsvRecord row, String field) {
        return !row.getField(field).isEmpty();
    }

    private static long number(NamedCsvRecord row, String field) {
        return has(row, field) ? Long.parseLong(row.getField(field)) : 0;
    }
}
