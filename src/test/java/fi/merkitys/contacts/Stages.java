package fi.merkitys.contacts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks over the shoulder of the thread that brings contacts in, and says what it is at. */
final class Stages extends Thread {
    /** By a part of the innermost of our classes and methods; the first that fits. */
    private static final Map<String, String> STAGES = new LinkedHashMap<>();

    static {
        STAGES.put("Unpacking", "reading");
        STAGES.put("Staging", "reading");
        STAGES.put("Quarantining", "reading");
        STAGES.put("MergeFile.lookThrough", "merging");
        STAGES.put("Deciding", "merging");
        STAGES.put("Noting", "merging");
        STAGES.put("Moving", "merging");
        STAGES.put("MergeFile", "committing what was merged");
        STAGES.put("ImportOutcomes", "noting in PostgreSQL");
        STAGES.put("strikeOff", "striking off");
        STAGES.put("Sums", "summing");
        STAGES.put("SumAgentDays", "writing agent-days");
        STAGES.put("ContactStore", "opening the store");
    }

    private @Nullable Thread worker;

    private Stages() {
        super("stages");
        setDaemon(true);
    }

    static void tell() {
        new Stages().start();
    }

    @Override
    public void run() {
        var last = "";
        while (true) {
            var now = stage().orElse(last);
            if (!now.equals(last)) {
                ImportChild.doing(now);
                last = now;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
        }
    }

    private Optional<String> stage() {
        if (worker == null || !worker.isAlive()) {
            worker = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("contact-imports"))
                    .findFirst()
                    .orElse(null);
        }
        return worker == null ? Optional.empty() : stage(worker.getStackTrace());
    }

    private static Optional<String> stage(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(frame -> frame.startsWith("fi.merkitys.contacts"))
                .flatMap(frame -> STAGES.entrySet().stream()
                        .filter(stage -> frame.contains(stage.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst();
    }
}
