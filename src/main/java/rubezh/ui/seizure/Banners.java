package rubezh.ui.seizure;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Note;
import rubezh.ui.kit.Offer;
import rubezh.ui.kit.form.Form;
import rubezh.ui.kit.form.Section;

/**
 * Shows what is offered or told while a record is written, over the section it is about; one at a
 * time.
 */
final class Banners {
    private final Kit kit;
    private final Form form;
    private final List<FormPart> parts;
    private final Consumer<String> led;
    private @Nullable Section shownIn;

    /**
     * @param led told the dotted path of what an offer with the focus is about
     */
    Banners(Kit kit, Form form, List<FormPart> parts, Consumer<String> led) {
        this.kit = kit;
        this.form = form;
        this.parts = parts;
        this.led = led;
    }

    /**
     * Offers something; the focus goes to the offer.
     *
     * @param path dotted path of what it is about
     */
    void offer(String path, Offer offer) {
        show(path, offer.root());
        offer.focus();
        led.accept(path);
    }

    /** Tells something; the focus stays. */
    void tell(String path, String key, Object... arguments) {
        show(path, Note.info(kit.words(), key, arguments));
    }

    void show(String path, Node node) {
        away();
        Section section = section(path);
        section.banner(node);
        shownIn = section;
    }

    /** Takes away what is shown; the focus goes back to where it was. */
    void away() {
        Section section = shownIn;
        shownIn = null;
        if (section != null) {
            section.banner(null);
        }
    }

    private Section section(String path) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).holds(path)) {
                return form.sections().get(i);
            }
        }
        return form.sections().getFirst();
    }
}
