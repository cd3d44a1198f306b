package rubezh.ui.seizure.list;

import java.util.UUID;
import rubezh.progress.Progress;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.report.service.ListRequest;
import rubezh.report.service.PaperBatch;

/** What the list does with records beside leading to them. */
public interface ListActions {
    /** Marks a record for deletion, or removes the mark. */
    void toggleMark(SeizureRow row);

    /** Takes the submission of a record back. */
    void takeBack(UUID recordId);

    /** Shows a list on paper. */
    void print(ListRequest request);

    /**
     * Issues papers of several records into a folder; runs in the background.
     *
     * @throws java.util.concurrent.CancellationException if the work is cancelled
     */
    PaperBatch.Outcome issuePapers(PaperBatch batch, Progress progress);

    /** Offers to give records to a partner, as an extract. */
    void extract(Query query);
}
