package rubezh.ui.seizure.similar;

import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.register.SimilarCase;

/** Actions on a similar case. */
public interface SimilarActions {
    void open(SimilarCase other);

    /** Sets the relation of a case to the edited record. */
    void setRelation(SimilarCase other, CaseRelation relation);

    /** Moves the focus back to the form. */
    void focusForm();
}
