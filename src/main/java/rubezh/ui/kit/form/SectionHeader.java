package rubezh.ui.kit.form;

import static rubezh.ui.kit.look.Nodes.setShown;
import static rubezh.ui.kit.look.Nodes.styled;

import atlantafx.base.controls.Spacer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import rubezh.ui.kit.look.UiText;

/** Header of a section: number, title, summary while folded, text at the right and shortcut. */
final class SectionHeader {
    private final UiText texts;
    private final Label summary = styled(new Label(), "muted", "section-summary");
    private final HBox aside = styled(new HBox(), "section-aside");
    private final HBox node;

    SectionHeader(UiText texts, int number, String titleKey, String hint) {
        this.texts = texts;
        var digit = styled(new Label(String.valueOf(number)), "fs-15", "muted", "section-number");
        var title = styled(texts.label(titleKey), "fs-15", "semibold");
        var keys = styled(new Label(hint), "hint");
        node = styled(new HBox(digit, title, summary, new Spacer(), aside, keys), "section-head");
    }

    Node node() {
        return node;
    }

    HBox aside() {
        return aside;
    }

    void setSummary(String key) {
        texts.bind(summary, key);
    }

    void showSummary(boolean shown) {
        setShown(summary, shown);
    }
}
