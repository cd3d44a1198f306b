package rubezh.store.journal;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.domain.named.NamedText;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.seizure.Status;
import rubezh.domain.template.TemplateRecord;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.security.Audit;
import rubezh.security.AuditAction;

/** Entry of the audit log about revisions written here. */
final class RecordEntry {
    /** What the audit log calls writing a record, by its kind; recording of any other. */
    private static final Map<String, AuditAction> ACTIONS =
            Map.ofEntries(
                    action(RecordKind.REVIEW, AuditAction.REVIEW),
                    action(RecordKind.OPERATION, AuditAction.OPERATION),
                    action(RecordKind.OPERATION_DAY, AuditAction.OPERATION),
                    action(RecordKind.CODE_LIST, AuditAction.CHANGE_CODE_LIST),
                    action(RecordKind.VIEWS, AuditAction.SHARE_VIEWS),
                    action(RecordKind.WATCH_ENTRY, AuditAction.CHANGE_WATCH_LIST),
                    action(RecordKind.OFFICER, AuditAction.RECORD_ROLES),
                    action(RecordKind.ROSTER, AuditAction.ROSTER),
                    action(RecordKind.INSTALLATION, AuditAction.ROSTER),
                    action(RecordKind.RECEIPT, AuditAction.RECEIPT),
                    action(RecordKind.NIL_REPORT, AuditAction.NIL_REPORT),
                    action(RecordKind.GRANT, AuditAction.GRANT),
                    action(RecordKind.PAPER_TEMPLATE, AuditAction.CHANGE_TEMPLATE),
                    action(RecordKind.TABLE_MAPPING, AuditAction.CHANGE_MAPPING),
                    action(RecordKind.EXTRACT_LAYOUT, AuditAction.CHANGE_LAYOUT));

    private RecordEntry() {}

    private static Map.Entry<String, AuditAction> action(RecordKind<?> kind, AuditAction action) {
        return Map.entry(kind.name(), action);
    }

    /** Records revisions; the object is the id of the first, of a closing that of the operation. */
    static void write(Audit audit, List<StoredRevision> written) {
        Revision told = told(written);
        AuditAction action = ACTIONS.getOrDefault(told.subject().kind(), AuditAction.RECORD);
        audit.write(action, told.id().hex(), detail(written));
    }

    /**
     * Returns the revision that the others are written with: a closing follows its parts, a roster
     * the installations.
     */
    private static Revision told(List<StoredRevision> written) {
        Revision first = written.getFirst().revision();
        return isOperation(first) || RecordKind.INSTALLATION.isOf(first)
                ? written.getLast().revision()
                : first;
    }

    private static boolean isOperation(Revision revision) {
        return RecordKind.OPERATION.isOf(revision)
                || RecordKind.OPERATION_DAY.isOf(revision)
                || RecordKind.OPERATION_CLOSING.isOf(revision);
    }

    private static Map<String, String> detail(List<StoredRevision> written) {
        Revision first = told(written);
        if (RecordKind.CODE_LIST.isOf(first)) {
            return changes(first);
        }
        if (isOperation(first)) {
            return operation(first);
        }
        if (RecordKind.WATCH_ENTRY.isOf(first)) {
            return watchEntry(first);
        }
        if (RecordKind.ROSTER.isOf(first)) {
            return roster(first);
        }
        if (RecordKind.NIL_REPORT.isOf(first)) {
            return nilReport(first, written.size());
        }
        if (RecordKind.GRANT.isOf(first)) {
            return grant(first);
        }
        if (RecordKind.PAPER_TEMPLATE.isOf(first)) {
            return template(first);
        }
        if (RecordKind.TABLE_MAPPING.isOf(first)) {
            return named(RecordKind.TABLE_MAPPING.read(first), "mapping");
        }
        if (RecordKind.EXTRACT_LAYOUT.isOf(first)) {
            return named(RecordKind.EXTRACT_LAYOUT.read(first), "layout");
        }
        return written.size() == 1
                ? Map.of("record", recordOf(first).toString(), "op", acts(first))
                : Map.of(
                        "last",
                        written.getLast().id().hex(),
                        "count",
                        String.valueOf(written.size()));
    }

    /** Returns the list and what the last of the new lines does; and how many there are. */
    private static Map<String, String> changes(Revision revision) {
        CodeListRecord list = RecordKind.CODE_LIST.read(revision);
        List<EntryChange> added =
                list.changes().stream()
                        .filter(change ->
                                revision.content().changed().contains("/changes/" + change.id()))
                        .toList();
        var detail = new TreeMap<String, String>();
        detail.put("list", String.valueOf(list.list()));
        detail.put("count", String.valueOf(added.size()));
        if (!added.isEmpty()) {
            EntryChange last = added.getLast();
            detail.put("op", "entry-" + String.valueOf(last.act()).toLowerCase(Locale.ROOT));
            detail.put("entry", String.valueOf(last.code()));
        }
        return detail;
    }

    private static Map<String, String> roster(Revision revision) {
        var detail = new TreeMap<String, String>();
        detail.put("version", String.valueOf(revision.content().body().get("version")));
        String reason = revision.act().reason();
        if (reason != null) {
            detail.put("reason", reason);
        }
        return detail;
    }

    /** Returns the first day and how many there are, or the day withdrawn and why. */
    private static Map<String, String> nilReport(Revision revision, int count) {
        var detail = new TreeMap<String, String>();
        detail.put("day", String.valueOf(revision.content().body().get("day")));
        detail.put("count", String.valueOf(count));
        String reason = revision.act().reason();
        detail.put("op", reason == null ? "nil-report-give" : "nil-report-withdraw");
        if (reason != null) {
            detail.put("reason", reason);
        }
        return detail;
    }

    /** Returns what was done, to which station, over whose cases, and why. */
    private static Map<String, String> grant(Revision revision) {
        var detail = new TreeMap<String, String>();
        for (GrantStep step : RecordKind.GRANT.read(revision).steps()) {
            if (revision.content().changed().contains("/steps/" + step.id())) {
                String act = String.valueOf(step.act()).toLowerCase(Locale.ROOT);
                detail.put("op", "grant-" + act);
                StationRight right = step.right();
                detail.put("right", right == null ? "" : "right-" + right.name());
                detail.put("to", Objects.requireNonNullElse(step.station(), ""));
                detail.put("cases", Objects.requireNonNullElse(step.cases(), ""));
                detail.put("reason", Objects.requireNonNullElse(step.text(), ""));
            }
        }
        detail.values().removeIf(String::isEmpty);
        return detail;
    }

    /** Returns the paper, the number of the version, and whether the built-in words were chosen. */
    private static Map<String, String> template(Revision revision) {
        TemplateRecord record = RecordKind.PAPER_TEMPLATE.read(revision);
        return Map.of(
                "kind", String.valueOf(record.paper()),
                "version", String.valueOf(record.version()),
                "op", record.content() == null ? "template-reset" : "template-save");
    }

    /** Returns the name, the number of the version, and whether it was taken back. */
    private static Map<String, String> named(NamedText record, String word) {
        return Map.of(
                "name", String.valueOf(record.name()),
                "version", String.valueOf(record.version()),
                "op", word + (record.content() == null ? "-delete" : "-save"));
    }

    /** Returns the entry by id and what was done; never what it watches for. */
    private static Map<String, String> watchEntry(Revision revision) {
        boolean closed = RecordKind.WATCH_ENTRY.read(revision).closed() != null;
        boolean added = revision.link().parents().isEmpty();
        return Map.of(
                "entry",
                revision.subject().recordId().toString(),
                "op",
                closed ? "watch-close" : added ? "watch-share" : "watch-change");
    }

    /** Returns the operation and what was done: a change, the step added, or a day reported. */
    private static Map<String, String> operation(Revision revision) {
        Map<String, Object> body = revision.content().body();
        var detail = new TreeMap<String, String>();
        if (RecordKind.OPERATION_DAY.isOf(revision)) {
            OperationDay day = RecordKind.OPERATION_DAY.read(body);
            detail.put("operation", String.valueOf(day.operation()));
            detail.put("station", String.valueOf(day.station()));
            detail.put("day", String.valueOf(day.day()));
            return detail;
        }
        Operation operation = RecordKind.OPERATION.read(body);
        detail.put("operation", String.valueOf(operation.code()));
        detail.put("op", revision.act().op().code());
        for (OperationStep step : operation.steps()) {
            if (revision.content().changed().contains("/steps/" + step.id())) {
                String act = String.valueOf(step.act()).toLowerCase(Locale.ROOT);
                detail.put("op", "operation-" + act);
            }
        }
        return detail;
    }

    /** Returns the record that a revision speaks of: for a review record, the one reviewed. */
    private static UUID recordOf(Revision revision) {
        return DerivedId.seizureOf(revision).orElse(revision.subject().recordId());
    }

    /** Returns what was done: the kind of change, or the last step of a review. */
    private static String acts(Revision revision) {
        return DerivedId.seizureOf(revision)
                .map(_ -> RecordKind.REVIEW.read(revision).steps())
                .filter(steps -> !steps.isEmpty())
                .map(steps -> String.valueOf(steps.getLast().act()).toLowerCase(Locale.ROOT))
                .orElseGet(() ->
                        takesBack(revision) ? "submission-withdraw" : revision.act().op().code());
    }

    /** Returns whether a revision of a seizure only makes a draft of it again. */
    private static boolean takesBack(Revision revision) {
        return RecordKind.SEIZURE.isOf(revision)
                && revision.content().changed().equals(Set.of(HEADER_STATUS.pointer()))
                && Status.DRAFT
                        .name()
                        .equals(ValueTree.at(revision.content().body(), HEADER_STATUS.pointer()));
    }
}
