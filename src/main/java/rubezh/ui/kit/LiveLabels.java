package rubezh.ui.kit;

import static rubezh.ui.kit.look.Nodes.styled;

import module java.base;

import javafx.scene.layout.Region;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.rules.Violation;
import rubezh.format.DomainFormat;
import rubezh.text.Language;
import rubezh.ui.kit.look.UiText;

/**
 * Labels of codes and values in the current language of the interface.
 *
 * @see DomainFormat
 */
public final class LiveLabels {
    private final ReferenceData reference;
    private final UiText texts;
    private final Map<Language, DomainFormat> formats = new EnumMap<>(Language.class);

    public LiveLabels(ReferenceData reference, UiText texts) {
        this.reference = reference;
        this.texts = texts;
    }

    public ReferenceData reference() {
        return reference;
    }

    /** Returns the format of the current language. */
    public DomainFormat format() {
        return formats.computeIfAbsent(
                texts.language().get(), _ -> DomainFormat.onScreen(texts.messages(), reference));
    }

    public String full(Code code) {
        return format().label(code);
    }

    /** Returns the short label of a code. */
    public String brief(Code code) {
        return format().shortLabel(code);
    }

    public String sentence(Violation violation) {
        return format().violation(violation);
    }

    /** Returns the group of a substance, such as {@code opioid}; {@code other} if unknown. */
    public String group(Code.Substance substance) {
        return reference
                .find(substance)
                .map(entry -> entry.extraColumn("group"))
                .filter(group -> !group.isEmpty())
                .orElse("other");
    }

    /** Returns a small square in the colour of a group of substances. */
    public static Region groupSquare(String group) {
        return styled(new Region(), "group-square", "g-" + group);
    }
}
