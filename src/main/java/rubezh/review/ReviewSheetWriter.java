package rubezh.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import rubezh.domain.review.ReviewSheet;
import rubezh.domain.review.ReviewStep;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.OpenRecord;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;

/** Adds steps to review sheets; what a newer program wrote there stays. */
final class ReviewSheetWriter {
    private final RevisionWriter writer;

    ReviewSheetWriter(RevisionWriter writer) {
        this.writer = writer;
    }

    /** Adds steps to the sheet of a record, in the transaction of a chain. */
    void add(OpenRecord record, List<ReviewStep> steps, RevisionSigner chain) {
        UUID sheetId = DerivedId.ofReview(record.recordId());
        writer.change(
                chain,
                RecordKind.REVIEW.subject(sheetId),
                RecordKind.REVIEW.shape(),
                sheet -> with(sheet, record, steps));
    }

    private static ReviewSheet with(ReviewSheet sheet, OpenRecord record, List<ReviewStep> steps) {
        var all = new ArrayList<>(sheet.steps());
        int pos = all.stream().mapToInt(ReviewStep::pos).max().orElse(0);
        for (ReviewStep step : steps) {
            all.add(step.at(++pos));
        }
        return new ReviewSheet(record.recordId(), record.seizure().header().number(), all);
    }
}
