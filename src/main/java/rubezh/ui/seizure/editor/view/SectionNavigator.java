package rubezh.ui.seizure.editor.view;

import module java.base;

import javafx.scene.layout.HBox;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SectionDefinition;

/** Current section and navigation to others. */
final class SectionNavigator {
    private final Form form;
    private final List<SectionDefinition> definitions;
    private final SectionList list;
    private int current;

    SectionNavigator(UiContext ui, Form form, EditorViewModel model) {
        this.form = form;
        this.definitions = model.validation().sections();
        this.list = new SectionList(ui, model, this::goTo);
    }

    SectionList list() {
        return list;
    }

    /** Focuses a section; does nothing for an index out of range. */
    void goTo(int index) {
        goTo(index, FormSection::focus);
    }

    /**
     * Moves by a number of sections, back if negative, to the first field there that must be
     * filled.
     */
    void step(int by) {
        goTo(current + by, FormSection::focusNeeded);
    }

    private void goTo(int index, Consumer<FormSection> focus) {
        if (index >= 0 && index < form.sections().size()) {
            current = index;
            list.current(index);
            focus.accept(form.sections().get(index));
        }
    }

    /**
     * Marks the section of a field.
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

    /** Returns the box in the header of a section for additional nodes. */
    HBox aside(String name) {
        for (int i = 0; i < definitions.size(); i++) {
            if (definitions.get(i).name().equals(name)) {
                return form.sections().get(i).aside();
            }
        }
        throw new IllegalArgumentException("no section " + name);
    }
}
