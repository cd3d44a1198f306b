package rubezh.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.receipt.BundleReceipt;
import rubezh.domain.receipt.ReceiptRecord;
import rubezh.domain.receipt.ReceiptRecord.ReceiptAgreement;
import rubezh.domain.receipt.ReceiptState;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/**
 * A receipt in words of one language, the same on screen, command line and paper. Codes that this
 * program does not know stand for themselves.
 */
public record ReceiptFormat(Messages messages) {
    /**
     * A number with its label.
     *
     * @param label words, or a code
     * @param count the number as the receipt has it
     */
    public record Count(String label, String count) {}

    /**
     * Refused revisions.
     *
     * @param code error code
     * @param sentence what it means; empty if this program does not know it
     * @param count the number as the receipt has it
     */
    public record Reason(String code, String sentence, String count) {}

    /** Returns who imported the bundle, where and when, by the clock of the importer. */
    public String importer(BundleReceipt receipt) {
        return messages.text(
                "receipt.importer", receipt.station(), receipt.importer(), moment(receipt));
    }

    /**
     * Returns what is known of a sent bundle.
     *
     * @param receipts receipts of it, the newest first
     * @param by local time by which a receipt is expected; null if none is
     */
    public String state(
            ReceiptState state, List<BundleReceipt> receipts, @Nullable LocalDateTime by) {
        return switch (state) {
            case NONE, TAKEN, LATER -> messages.text(state.key());
            case WAITING, OVERDUE ->
                    messages.text(
                            state.key(),
                            by == null ? "" : DateFormatter.in(messages.language()).dateTime(by));
            case PARTLY ->
                    messages.text(state.key(), faults(receipts.getFirst().receipt()))
                            + " · "
                            + importer(receipts.getFirst());
            case APPLIED -> applied(receipts.getFirst());
        };
    }

    private String applied(BundleReceipt receipt) {
        String text = messages.text(ReceiptState.APPLIED.key()) + " · " + importer(receipt);
        String faults = faults(receipt.receipt());
        return faults.isEmpty() ? text : text + " · " + faults;
    }

    /** Returns the time of the import. */
    public String moment(BundleReceipt receipt) {
        return DateFormatter.in(messages.language()).dateTime(receipt.at().toLocalDateTime());
    }

    /** Returns the day of the import. */
    public String day(BundleReceipt receipt) {
        return DateFormatter.in(messages.language()).date(receipt.at().toLocalDate());
    }

    /** Returns the counts of revisions and of pictures in one sentence. */
    public String counts(ReceiptRecord receipt) {
        return messages.text(
                "receipt.counts",
                ReceiptRecord.count(receipt.revisions().total()),
                ReceiptRecord.count(receipt.revisions().added()),
                ReceiptRecord.count(receipt.revisions().known()),
                receipt.refused(),
                ReceiptRecord.count(receipt.pictures().added()));
    }

    /** Returns what is wrong with it in a few words; empty if nothing is. */
    public String faults(ReceiptRecord receipt) {
        var faults = new LinkedHashMap<String, Long>();
        faults.put("receipt.fault.refused", receipt.refused());
        faults.put("receipt.fault.lacking", receipt.missingCount());
        faults.put("receipt.fault.pictures", ReceiptRecord.count(receipt.pictures().missing()));
        return faults.entrySet().stream()
                .filter(fault -> fault.getValue() > 0)
                .map(fault -> messages.text(fault.getKey(), fault.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Returns the number of records by outcome. */
    public List<Count> outcomes(ReceiptRecord receipt) {
        return receipt.outcomes().stream()
                .map(line -> {
                    String code = head(line);
                    String key = "exchange.outcome." + code.toLowerCase(Locale.ROOT);
                    return new Count(known(key, code), tail(line));
                })
                .toList();
    }

    /** Returns the reasons of refusals. */
    public List<Reason> reasons(ReceiptRecord receipt) {
        return receipt.refusals().reasons().stream()
                .map(line ->
                        new Reason(
                                head(line), known("fault." + head(line) + ".what", ""), tail(line)))
                .toList();
    }

    /** Returns the ranges of a list by station, each {@code KG-OSH: 1–14, 17}. */
    public List<String> ranges(List<String> lines) {
        Map<String, String> byStation = new TreeMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            if (words.length == 3) {
                byStation.merge(words[0], numbers(words[2]), (all, next) -> all + ", " + next);
            }
        }
        return byStation.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .toList();
    }

    private static String numbers(String range) {
        String[] ends = range.split("-", 2);
        return ends.length == 2 && !ends[0].equals(ends[1]) ? ends[0] + "–" + ends[1] : ends[0];
    }

    /** Returns how both registers compared; empty if a newer program says something else. */
    public String agreement(ReceiptRecord receipt) {
        ReceiptAgreement agreement = receipt.comparison().agreement();
        String digest = receipt.comparison().digest();
        if (agreement == null) {
            return "";
        }
        boolean kept =
                agreement == ReceiptAgreement.INCOMPLETE
                        && receipt.missingCount() == 0
                        && ReceiptRecord.count(receipt.revisions().refused()) == 0;
        String key = kept ? "receipt.agreement.kept" : agreement.key();
        return messages.text(key, digest == null ? "" : digest);
    }

    private String known(String key, String other) {
        return messages.has(key) ? messages.text(key) : other;
    }

    private static String head(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? line : line.substring(0, space);
    }

    private static String tail(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }
}
