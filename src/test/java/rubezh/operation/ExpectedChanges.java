package rubezh.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.summary.CaseChange.Kind;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.OperationSummary;
import rubezh.journal.RevisionId;
import rubezh.journey.TrainingStation;
import rubezh.operation.LaterChangeFinder.CoveredCases;

/** What has changed since a closing, found by reading every case of the operation. */
final class ExpectedChanges {
    private final TrainingStation at;
    private final Map<UUID, String> counted = new HashMap<>();
    private final Map<UUID, ExclusionReason> excluded = new HashMap<>();

    /**
     * @param now the cases of the operation, read one by one
     */
    ExpectedChanges(TrainingStation at, OperationSummary now) {
        this.at = at;
        now.selection()
                .cases()
                .forEach(one -> counted.put(idOf(one.revision()).orElseThrow(), one.revision()));
        now.selection()
                .excluded()
                .forEach(one ->
                        excluded.put(idOf(one.record().revision()).orElseThrow(), one.reason()));
    }

    private Optional<UUID> idOf(String revision) {
        for (String hex : revision.split(" ")) {
            var stored = at.openStation.journal().find(RevisionId.parse(hex).orElseThrow());
            if (stored.isPresent()) {
                return stored.map(one -> one.revision().subject().recordId());
            }
        }
        return Optional.empty();
    }

    /** Returns a line for each case that changed, sorted, and for those not known here. */
    List<String> since(OperationStep closing) {
        var lines = new ArrayList<String>();
        Map<UUID, String> then = new HashMap<>();
        for (String revision : CoveredCases.of(closing, at.openStation.journal()).revisions()) {
            idOf(revision)
                    .ifPresentOrElse(id -> then.put(id, revision), () -> lines.add("unknown"));
        }
        counted.forEach((id, revision) -> {
            if (!then.containsKey(id)) {
                lines.add(line(id, Kind.ADDED, null));
            } else if (!revision.equals(then.get(id))) {
                lines.add(line(id, Kind.CHANGED, null));
            }
        });
        then.keySet().stream()
                .filter(id -> !counted.containsKey(id))
                .forEach(id -> lines.add(line(id, Kind.REMOVED, excluded.get(id))));
        return lines.stream().sorted().toList();
    }

    /** Returns the same lines of what a station tells. */
    static List<String> told(LaterChanges later) {
        var lines = new ArrayList<String>();
        later.changes().forEach(one -> lines.add(line(one.recordId(), one.kind(), one.reason())));
        for (int i = 0; i < later.unknown(); i++) {
            lines.add("unknown");
        }
        return lines.stream().sorted().toList();
    }

    private static String line(UUID id, Kind kind, @Nullable ExclusionReason reason) {
        return id + " " + kind + " " + reason;
    }
}
