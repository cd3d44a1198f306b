package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.seizure.evidence.LineRef;

/** A place of concealment of a case, the first or a further one, under the same names of fields. */
public sealed interface AnyConcealment permits Concealment, FurtherConcealment {
    @Nullable ConcealmentPlace place();

    @Nullable ConcealmentMethod method();

    @Nullable String description();

    @Nullable String cover();

    @Nullable String coverCode();

    /** Returns the lines of goods that were there; empty for all of the case. */
    List<LineRef> items();

    /** Returns the packages that were there; empty for all of the case. */
    List<LineRef> packages();
}
