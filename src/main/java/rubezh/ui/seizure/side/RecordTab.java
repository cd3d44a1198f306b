package rubezh.ui.seizure.side;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.display.SideStrip;

/**
 * Tab beside a record. Its content is made and read when it is asked for or comes into view, so
 * that a tab which nobody looks at costs nothing.
 *
 * @see RecordTabs
 */
public final class RecordTab {
    private final UiText texts;
    private final String titleKey;
    private final Function<ShownRecord, SideContent> maker;
    private final Runnable leave;
    private final BorderPane root = new BorderPane();
    private final ObjectProperty<@Nullable Integer> count = new SimpleObjectProperty<>();
    private @Nullable ShownRecord record;
    private @Nullable SideContent content;

    /**
     * @param titleKey key of the title, with the number of what is shown as argument
     * @param leave gives the focus back to the record
     */
    RecordTab(
            UiText texts,
            String titleKey,
            Function<ShownRecord, SideContent> maker,
            Runnable leave) {
        this.texts = texts;
        this.titleKey = titleKey;
        this.maker = maker;
        this.leave = leave;
    }

    /** Adds the tab to the titles of a panel. */
    public void addTo(SideStrip strip) {
        strip.add(title(), root, this::onShown);
    }

    private ObservableValue<String> title() {
        return Bindings.createStringBinding(this::titleText, texts.language(), count);
    }

    /** Returns the title, without a number before that was counted. */
    private String titleText() {
        Integer number = count.get();
        return texts.text(titleKey, number == null ? "" : number).strip();
    }

    /** Shows another record, or none; a tab that is not in view is read when it comes there. */
    public void show(@Nullable ShownRecord of) {
        if (hasFocus()) {
            leave.run();
        }
        record = of;
        content = null;
        count.unbind();
        count.set(null);
        root.setCenter(null);
        if (root.getScene() != null) {
            read();
        }
    }

    /** Makes what is shown of the record, unless that was done, and reads it anew. */
    public void read() {
        if (record != null) {
            SideContent made = content == null ? make(record) : content;
            made.read().run();
        }
    }

    /** Reads what is shown anew, if anything is. */
    public void refresh() {
        if (content != null) {
            content.read().run();
        }
    }

    private SideContent make(ShownRecord of) {
        SideContent made = maker.apply(of);
        content = made;
        count.bind(made.count());
        root.setCenter(made.root());
        return made;
    }

    private void onShown() {
        if (content == null) {
            read();
        }
        if (content != null) {
            content.focus().run();
        }
    }

    private boolean hasFocus() {
        Node at = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (at != null && at != root) {
            at = at.getParent();
        }
        return at != null;
    }
}
