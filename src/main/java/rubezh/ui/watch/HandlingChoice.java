package rubezh.ui.watch;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.CodeListId;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;

/** Choice of the limit on the distribution of an entry, by its words; none is the first choice. */
final class HandlingChoice {
    /** Stands for no limit, because a choice of null cannot be made with the keyboard. */
    private static final Handling NONE = new Handling("NONE");

    private final LiveLabels labels;
    private final UiContext ui;
    private final ComboBox<Handling> choice = new ComboBox<>();

    /**
     * @param old code to begin with, kept among the choices if it is in no list
     */
    HandlingChoice(UiContext ui, LiveLabels labels, @Nullable Handling old) {
        this.ui = ui;
        this.labels = labels;
        var codes = new ArrayList<Handling>(List.of(NONE));
        labels.reference().list(CodeListId.HANDLING).entries().stream()
                .map(entry -> new Handling(entry.code()))
                .forEach(codes::add);
        if (old != null && !codes.contains(old)) {
            codes.add(old);
        }
        choice.getItems().setAll(codes);
        choice.setValue(old == null ? NONE : old);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        ui.texts().accessibleName(choice, "watch.column.handling");
        ui.texts().paint(choice, _ -> renew());
    }

    ComboBox<Handling> node() {
        return choice;
    }

    @Nullable Handling value() {
        Handling chosen = choice.getValue();
        return NONE.equals(chosen) ? null : chosen;
    }

    private void renew() {
        choice.setButtonCell(new HandlingCell());
        choice.setCellFactory(_ -> new HandlingCell());
    }

    /** Cell with the words of a code in the current language. */
    private final class HandlingCell extends ListCell<Handling> {
        @Override
        protected void updateItem(@Nullable Handling code, boolean empty) {
            super.updateItem(code, empty);
            setText(
                    code == null
                            ? ""
                            : code.equals(NONE)
                                    ? ui.texts().text("watch.handling.none")
                                    : labels.full(code));
        }
    }
}
