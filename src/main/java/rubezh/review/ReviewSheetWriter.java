package rubezh.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.domain.review.ReviewSheet;
import rubezh.domain.review.ReviewStep;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.ReviewShape;
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
        UUID sheetId = ReviewShape.idOf(record.recordId());
        List<Revision> known = writer.revisionsOf(sheetId);
        RecordView view = known.isEmpty() ? null : RevisionMerger.view(known);
        Map<String, Object> raw = view == null ? Map.of() : view.body();
        ReviewSheet sheet = ReviewShape.SHAPE.read(raw).record();
        Map<String, Object> old = ReviewShape.SHAPE.write(sheet);
        Map<String, Object> now = ReviewShape.SHAPE.write(with(sheet, record, steps));
        Map<String, Object> body = ValueTree.apply(raw, ValueTree.difference(old, now), now);
        List<RevisionId> parents = view == null ? List.of() : view.parents();
        RevisionWriter.add(
                chain,
                new RevisionSigner.RevisionContent(
                        new Revision.Subject(sheetId, ReviewShape.KIND, ReviewShape.SCHEMA),
                        writer.act(RevisionKind.PUT, null),
                        parents,
                        body,
                        ValueTree.difference(raw, body)));
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
