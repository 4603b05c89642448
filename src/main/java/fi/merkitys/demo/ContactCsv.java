package fi.merkitys.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes contacts as generic CSV, by hand and by byte: a year is some hundred megabytes and must not take long. */
final class ContactCsv {
    static final String HEADER = "contact_id,agent_id,client,queue,channel,direction,started_at,ended_at,talk,hold,acw,"
            + "handle,transferred,disposition,csat,nps,sale_amount,customer_id,comment";

    private static final int FLUSH_AT = 1 << 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[FLUSH_AT + 4096];
    private int length;
    private long rows;

    ContactCsv(OutputStream out) {
        this.out = out;
        text(HEADER);
        put('\n');
    }

    void write(DemoContact contact) {
        identity(contact);
        times(contact);
        field(contact.transferred() ? "true" : "false");
        field(contact.topic());
        field(contact.csat(), contact.csat() > 0);
        field(contact.nps(), contact.nps() >= 0);
        sale(contact.saleCents());
        put('C');
        field(contact.customer(), true);
        quoted(contact.comment());
        put('\n');
        rows++;
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    long finish() {
        flush();
        return rows;
    }

    private void identity(DemoContact contact) {
        date(contact.day(), false);
        put('-');
        padded(contact.agent().number(), 3);
        put('-');
        padded(contact.sequence(), 3);
        put(',');
        field(String.valueOf(contact.agent().person().agentKey()));
        field(contact.queue().client());
        field(contact.queue().title());
        field(contact.queue().channel());
        field(contact.outbound() ? "outbound" : "inbound");
    }

    private void times(DemoContact contact) {
        moment(contact.day(), contact.second());
        moment(contact.day(), contact.second() + contact.handle());
        field(contact.talk(), true);
        field(contact.hold(), contact.hold() >= 0);
        field(contact.wrapUp(), true);
        field(contact.handle(), true);
    }

    private void moment(LocalDate day, int second) {
        date(day, true);
        put(' ');
        padded(second / 3600, 2);
        put(':');
        padded(second / 60 % 60, 2);
        put(':');
        padded(second % 60, 2);
        put(',');
    }

    private void date(LocalDate day, boolean dashed) {
        padded(day.getYear(), 4);
        if (dashed) {
            put('-');
        }
        padded(day.getMonthValue(), 2);
        if (dashed) {
            put('-');
        }
        padded(day.getDayOfMonth(), 2);
    }

    private void sale(int cents) {
        if (cents >= 0) {
            number(cents / 100);
            put('.');
            padded(cents % 100, 2);
        }
        put(',');
    }

    private void quoted(String comment) {
        if (!comment.isEmpty()) {
            put('"');
            text(comment.replace("\"", "\"\""));
            put('"');
        }
    }

    private void field(String value) {
        text(value);
        put(',');
    }

    private void field(int value, boolean known) {
        if (known) {
            number(value);
        }
        put(',');
    }

    private void number(int value) {
        if (value >= 10) {
            number(value / 10);
        }
        put((char) ('0' + value % 10));
    }

    private void padded(int value, int digits) {
        if (digits > 1) {
            padded(value / 10, digits - 1);
        }
        put((char) ('0' + value % 10));
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void put(char ascii) {
        buffer[length++] = (byte) ascii;
    }

    private void flush() {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
    }
}
