package rubezh.ui.seizure.similar;

import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.register.SimilarCase;

/** What can be done with a case that looks like the one being written. */
public interface SimilarActions {
    void open(SimilarCase other);

    /** Says in the record how the two stand to each other. */
    void setRelation(SimilarCase other, CaseRelation relation);

    /** Goes back to where typing goes on. */
    void focusForm();
}
