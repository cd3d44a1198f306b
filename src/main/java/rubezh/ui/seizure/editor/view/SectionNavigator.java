package rubezh.ui.seizure.editor.view;

import java.util.List;
import javafx.scene.layout.HBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SectionDefinition;

/** The section the typist is in, and the way to another. */
final class SectionNavigator {
    private final Form form;
    private final List<SectionDefinition> definitions;
    private final SectionList list;
    private int current;

    SectionNavigator(UiContext ui, Form form, EditorViewModel model) {
        this.form = form;
        this.definitions = model.validation().parts();
        this.list = new SectionList(ui, model, this::goTo);
    }

    SectionList list() {
        return list;
    }

    /** Goes to a section; nothing happens beyond the first and the last. */
    void goTo(int index) {
        if (index >= 0 && index < form.sections().size()) {
            current = index;
            list.current(index);
            form.sections().get(index).focus();
        }
    }

    /** Goes some sections on, or back. */
    void step(int by) {
        goTo(current + by);
    }

    /**
     * Marks the section a field is in.
     *
     * @param path dotted path of the field
     */
    void showCurrent(String path) {
        for (int i = 0; i < definitions.size(); i++) {
            if (definitions.get(i).contains(path)) {
                current = i;
                list.current(i);
            }
        }
    }

    String currentName() {
        return definitions.get(current).name();
    }

    /** Returns the place for words in the head of a section. */
    HBox aside(String name) {
        for (int i = 0; i < definitions.size(); i++) {
            if (definitions.get(i).name().equals(name)) {
                return form.sections().get(i).aside();
            }
        }
        throw new IllegalArgumentException("no section " + name);
    }
}
