package rubezh.bundle.transfer;

import static rubezh.domain.seizure.SeizureFields.HEADER_HANDLING;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_METHOD;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.Revision;
import rubezh.json.RecordKind;

/**
 * Effect of an import on one record, one line of the preview.
 *
 * @param recordId id of the record
 * @param outcome kind of effect
 * @param headline headline of the record
 * @param added number of new revisions
 * @param known number of revisions present before
 * @param refusals number of refused revisions by the error code of the refusal, {@code REV-006}
 * @param fields pointers of changed or conflicting fields, sorted; empty for {@link
 *     ImportOutcome#NEW}
 * @param violations what makes the record not valid after the import; empty if it is valid
 * @param flags further facts about the record
 */
public record RecordOutcome(
        UUID recordId,
        ImportOutcome outcome,
        RecordHeadline headline,
        int added,
        int known,
        SortedMap<String, Integer> refusals,
        List<String> fields,
        List<Violation> violations,
        Set<ImportFlag> flags) {
    public RecordOutcome {
        refusals =
                refusals.isEmpty()
                        ? Collections.emptySortedMap()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
        fields = List.copyOf(fields);
        violations = List.copyOf(violations);
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /** Returns the case number, or the id of a record without one. */
    public String name() {
        return headline.number().isEmpty() ? recordId.toString() : headline.number();
    }

    /** Returns the number of refused revisions. */
    public int refused() {
        return refusals.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Key values of the newest revision in the bundle, as plain text; empty where absent.
     *
     * @param kind kind of the record
     * @param number case number; of a review record, that of the record reviewed; of an operation
     *     its code, of a day the station too; of a code list its name; of an officer his station
     *     and login; of a roster its version; of an installation that it lists its station; of a
     *     receipt the station that made the bundle; of a nil report and of grants the station; of a
     *     template of a paper the station and the paper; empty for an entry of the watch list,
     *     which is nobody's business who may not read records
     * @param start date and time of the seizure, RFC 3339; the first day of an operation, or its
     *     day
     * @param substance code of the first item's substance
     * @param amount the first item's amount, {@code 0.750 KGM}
     * @param traces whether of the first item there are traces only, which are not weighed
     * @param items number of items
     * @param status code of its status; of a review record, of its last step
     */
    public record RecordHeadline(
            String kind,
            String number,
            String start,
            String substance,
            String amount,
            boolean traces,
            int items,
            String status) {
        /** Members that name a record, by its kind; a case and a review record have others. */
        private static final Map<String, List<String>> NAMES =
                Map.ofEntries(
                        Map.entry(RecordKind.WATCH_ENTRY.name(), List.of()),
                        Map.entry(RecordKind.VIEWS.name(), List.of()),
                        Map.entry(RecordKind.CODE_LIST.name(), List.of("list")),
                        Map.entry(RecordKind.OFFICER.name(), List.of("station", "login")),
                        Map.entry(RecordKind.RECEIPT.name(), List.of("from")),
                        Map.entry(RecordKind.NIL_REPORT.name(), List.of("station")),
                        Map.entry(RecordKind.GRANT.name(), List.of("station")),
                        Map.entry(RecordKind.PAPER_TEMPLATE.name(), List.of("station", "paper")),
                        Map.entry(RecordKind.TABLE_MAPPING.name(), List.of("station", "name")),
                        Map.entry(RecordKind.EXTRACT_LAYOUT.name(), List.of("station", "name")),
                        Map.entry(RecordKind.ROSTER.name(), List.of("version")),
                        Map.entry(RecordKind.INSTALLATION.name(), List.of("station")),
                        Map.entry(RecordKind.OPERATION.name(), List.of("code")),
                        Map.entry(RecordKind.OPERATION_DAY.name(), List.of("operation", "station")),
                        Map.entry(RecordKind.OPERATION_CLOSING.name(), List.of("operation")));

        /** Member that is the date of a record, by its kind. */
        private static final Map<String, String> DAYS =
                Map.of(
                        RecordKind.NIL_REPORT.name(), "day",
                        RecordKind.OPERATION.name(), "first",
                        RecordKind.OPERATION_DAY.name(), "day");

        /** Reads the headline from a body of any schema. */
        static RecordHeadline of(Revision revision) {
            Map<String, Object> body = revision.content().body();
            String kind = revision.subject().kind().intern();
            if (RecordKind.REVIEW.isOf(revision)) {
                return ofReview(kind, body);
            }
            List<String> names = NAMES.get(kind);
            if (names == null) {
                return ofSeizure(kind, body);
            }
            String name =
                    names.stream()
                            .map(one -> scalar(body.get(one)))
                            .collect(Collectors.joining(" "));
            return withoutGoods(kind, name, text(body, DAYS.getOrDefault(kind, "")), "");
        }

        private static RecordHeadline ofReview(String kind, Map<String, Object> body) {
            List<?> steps = body.get("steps") instanceof List<?> list ? list : List.of();
            String last = steps.isEmpty() ? "" : text(steps.getLast(), "act");
            return withoutGoods(kind, text(body, "number"), "", last);
        }

        private static RecordHeadline withoutGoods(
                String kind, String number, String start, String status) {
            return new RecordHeadline(kind, number, start, "", "", false, 0, status);
        }

        private static RecordHeadline ofSeizure(String kind, Map<String, Object> body) {
            List<?> items = body.get("items") instanceof List<?> list ? list : List.of();
            Object first = items.isEmpty() ? null : items.getFirst();
            return new RecordHeadline(
                    kind,
                    text(body.get("header"), "number"),
                    text(body.get("event"), "start"),
                    code(first, "substance"),
                    text(first, "amount"),
                    isTrace(first),
                    items.size(),
                    code(body.get("header"), "status"));
        }

        /** Codes repeat: each is in memory once, however many records a bundle has. */
        private static String code(@Nullable Object group, String name) {
            return text(group, name).intern();
        }

        private static boolean isTrace(@Nullable Object item) {
            Object weighing = item instanceof Map<?, ?> line ? line.get("weighing") : null;
            return SeizedItem.TRACES.equals(text(weighing, ITEMS_WEIGHING_METHOD.name()));
        }

        RecordHeadline withNumber(String other) {
            return new RecordHeadline(kind, other, start, substance, amount, traces, items, status);
        }

        /** Returns whether it is a review record. */
        public boolean isReview() {
            return kind.equals(RecordKind.REVIEW.name());
        }

        /** Returns whether it is an operation, a day of one or a part of its closing. */
        public boolean isOperation() {
            return kind.equals(RecordKind.OPERATION.name())
                    || kind.equals(RecordKind.OPERATION_DAY.name())
                    || kind.equals(RecordKind.OPERATION_CLOSING.name());
        }

        /** Returns whether it is the receipt of a bundle. */
        public boolean isReceipt() {
            return kind.equals(RecordKind.RECEIPT.name());
        }

        /** Returns whether it is what a station asked of others and gave them. */
        boolean isGrants() {
            return kind.equals(RecordKind.GRANT.name());
        }

        /** Returns whether it is a template of a paper. */
        boolean isTemplate() {
            return kind.equals(RecordKind.PAPER_TEMPLATE.name());
        }

        /** Returns whether it is a case, or of a kind that this program does not know. */
        public boolean isSeizure() {
            return !NAMES.containsKey(kind) && !isReview();
        }

        boolean isDraft() {
            return status.equals(Status.DRAFT.name());
        }

        static boolean isDraft(Map<String, Object> body) {
            return text(body.get("header"), "status").equals(Status.DRAFT.name());
        }

        /** Returns the handling code of a seizure; empty if it has none. */
        static String handling(Map<String, Object> body) {
            return text(body.get("header"), HEADER_HANDLING.name());
        }

        private static String scalar(@Nullable Object value) {
            return value instanceof String || value instanceof Long ? value.toString() : "";
        }

        private static String text(@Nullable Object group, String name) {
            return group instanceof Map<?, ?> tree && tree.get(name) instanceof String text
                    ? text
                    : "";
        }
    }

    /** What an officer must know of a record besides the effect of its import. */
    public enum ImportFlag {
        /** Author and station of a revision are named by an installation of another station. */
        FOREIGN_WORD,
        /** The record is cancelled by an installation of another station than made it. */
        FOREIGN_CANCELLATION,
        /** The operation is changed by an installation of another station than made it. */
        FOREIGN_CHANGE,
        /** Another station than its own offers a change of it. */
        OFFERED,
        /** The author of a revision is no login of an officer. */
        NO_LOGIN,
        /** The record is cancelled without a reason. */
        NO_REASON,
        /** The record is a draft of another station. */
        FOREIGN_DRAFT,
        /** Another record has the same case number. */
        NUMBER_TAKEN,
        /** A bag or a seal of the record is in another record too. */
        EVIDENCE_TAKEN,
        /** It is signed under the id of a case, which it does not change. */
        OTHER_KIND,
        /** The record matches an entry of the watch list. */
        WATCHED
    }

    /** Effect of an import on one record; a record has exactly one. */
    public enum ImportOutcome {
        /** The record is added. */
        NEW,
        /** The record exists and gets newer revisions. */
        UPDATES,
        /** The record gets revisions and then has conflicting fields. */
        CONFLICT,
        /** The record is added or updated and then is not valid by the rules that apply to all. */
        INVALID,
        /** The added revisions are older than the local ones and change no displayed value. */
        OLDER,
        /** Another station than its own offers a change, which changes nothing yet. */
        OFFERED,
        /** The register has every revision of the bundle already; none is refused. */
        KNOWN,
        /** The kind or major version is unknown: stored and passed on unchanged. */
        OPAQUE,
        /** Nothing is added and revisions are refused, for the reasons of the outcome. */
        REFUSED
    }
}
