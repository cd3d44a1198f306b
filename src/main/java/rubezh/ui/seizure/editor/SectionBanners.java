package rubezh.ui.seizure.editor;

import module java.base;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.seizure.model.SectionDefinition;

/**
 * Suggestions and messages above the section they are about; one at a time.
 *
 * @see SuggestionCard
 */
public final class SectionBanners {
    private final UiContext ui;
    private final Form form;
    private final List<SectionDefinition> sections;
    private final Consumer<String> onShown;
    private @Nullable FormSection shownIn;

    /**
     * @param onShown receives the dotted path of a focused suggestion
     */
    public SectionBanners(
            UiContext ui, Form form, List<SectionDefinition> sections, Consumer<String> onShown) {
        this.ui = ui;
        this.form = form;
        this.sections = sections;
        this.onShown = onShown;
    }

    /**
     * Shows a suggestion and focuses it.
     *
     * @param path dotted path of the field or list it is about
     */
    public void showSuggestion(String path, SuggestionCard card) {
        show(path, card.root());
        card.focus();
        onShown.accept(path);
    }

    /** Shows a message; the focus stays. */
    public void showMessage(String path, String key, Object... arguments) {
        show(path, InfoBox.info(ui.texts(), key, arguments));
    }

    public void show(String path, Node node) {
        hide();
        FormSection section = section(path);
        section.banner(node);
        shownIn = section;
    }

    /** Removes the banner; the focus returns to where it was. */
    public void hide() {
        FormSection section = shownIn;
        shownIn = null;
        if (section != null) {
            section.banner(null);
        }
    }

    private FormSection section(String path) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).contains(path)) {
                return form.sections().get(i);
            }
        }
        return form.sections().getFirst();
    }
}
