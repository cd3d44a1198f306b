package rubezh.ui.seizure;

import java.util.UUID;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.register.Query;
import rubezh.report.service.ListRequest;
import rubezh.ui.kit.ScreenDescriptor;

/** Tabs of the window, as the screens of seizures use them. */
public interface SeizureTabs {
    /** Shows a screen, or the open screen with the same id. */
    void show(ScreenDescriptor descriptor);

    /** Closes the screen with an id without asking. */
    void close(String id);

    /** Shows the screen with an id if it is open; returns whether it was. */
    boolean select(String id);

    /** Shows a list on paper. */
    void print(ListRequest request);

    /** Offers to give records to a partner; only to whom that is permitted. */
    void extract(Query query);

    /** Shows a record in conflict, to be settled. */
    void settle(UUID recordId);

    /** Shows a bundle in the exchange log. */
    void showBundle(ExchangeLogEntry bundle);

    /** Opens the manual at the page of a screen. */
    void manual(String id);
}
