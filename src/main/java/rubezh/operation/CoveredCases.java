package rubezh.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.ClosingPart;
import rubezh.domain.operation.OperationStep;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.RecordKind;

/**
 * Cases that the totals of a closing cover.
 *
 * @param revisions of each case the ids of its newest revisions then, separated by spaces; they may
 *     be no ids
 * @param unlisted number of cases counted whose list this register does not have or cannot read
 */
record CoveredCases(List<String> revisions, int unlisted) {
    CoveredCases {
        revisions = List.copyOf(revisions);
    }

    /** Reads the cases of a closing from the step itself and from the parts that it names. */
    static CoveredCases of(OperationStep closing, Journal journal) {
        var revisions = new ArrayList<>(closing.revisions());
        boolean complete = true;
        for (String part : closing.parts()) {
            Optional<List<String>> listed =
                    RevisionId.parse(part)
                            .flatMap(journal::find)
                            .map(StoredRevision::revision)
                            .flatMap(RecordKind.OPERATION_CLOSING::stated)
                            .map(ClosingPart::revisions);
            listed.ifPresent(revisions::addAll);
            complete &= listed.isPresent();
        }
        int counted = Objects.requireNonNullElse(closing.cases(), 0);
        return new CoveredCases(revisions, complete ? 0 : Math.max(1, counted - revisions.size()));
    }

    /**
     * Returns the SHA-256 over the texts of the revisions, each followed by a line feed; null if
     * some are not listed.
     */
    @Nullable Sha256 digest() {
        if (unlisted > 0) {
            return null;
        }
        String lines = String.join("", revisions.stream().map(id -> id + "\n").toList());
        return Sha256.digest(lines.getBytes(StandardCharsets.US_ASCII));
    }
}
