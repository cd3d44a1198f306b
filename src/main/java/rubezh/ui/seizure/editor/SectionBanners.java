package rubezh.ui.seizure.editor;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.InfoBox;
import rubezh.ui.kit.SuggestionCard;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.FormSection;
import rubezh.ui.seizure.model.SectionDefinition;

/**
 * Shows what is offered or told while a record is written, over the section it is about; one at a
 * time.
 */
public final class SectionBanners {
    private final UiContext ui;
    private final Form form;
    private final List<SectionDefinition> parts;
    private final Consumer<String> onShown;
    private @Nullable FormSection shownIn;

    /**
     * @param led told the dotted path of what an offer with the focus is about
     */
    public SectionBanners(
            UiContext ui, Form form, List<SectionDefinition> parts, Consumer<String> led) {
        this.ui = ui;
        this.form = form;
        this.parts = parts;
        this.onShown = led;
    }

    /**
     * Offers something; the focus goes to the offer.
     *
     * @param path dotted path of what it is about
     */
    public void showSuggestion(String path, SuggestionCard card) {
        show(path, card.root());
        card.focus();
        onShown.accept(path);
    }

    /** Tells something; the focus stays. */
    public void showMessage(String path, String key, Object... arguments) {
        show(path, InfoBox.info(ui.texts(), key, arguments));
    }

    public void show(String path, Node node) {
        hide();
        FormSection section = section(path);
        section.banner(node);
        shownIn = section;
    }

    /** Takes away what is shown; the focus goes back to where it was. */
    public void hide() {
        FormSection section = shownIn;
        shownIn = null;
        if (section != null) {
            section.banner(null);
        }
    }

    private FormSection section(String path) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).contains(path)) {
                return form.sections().get(i);
            }
        }
        return form.sections().getFirst();
    }
}
