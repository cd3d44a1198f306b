package rubezh.ui.seizure.list;

import java.util.UUID;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.report.service.ListRequest;

/** What the list does with records beside leading to them. */
public interface ListActions {
    /** Marks a record for deletion, or removes the mark. */
    void toggleMark(SeizureRow row);

    /** Takes the submission of a record back. */
    void takeBack(UUID recordId);

    /** Shows a list on paper. */
    void print(ListRequest request);

    /** Offers to give records to a partner, as an extract. */
    void extract(Query query);
}
