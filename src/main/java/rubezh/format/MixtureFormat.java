package rubezh.format;

import module java.base;

import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.evidence.FurtherSubstance;

/**
 * Format of what a mixture contains besides its main substance: {@code also contains fentanyl 3.5
 * %}.
 */
public record MixtureFormat(DomainFormat format) {
    /**
     * Returns the further substances that have a name, with their shares; empty without any.
     *
     * @param label returns the name of a substance inside a sentence
     */
    public String format(List<FurtherSubstance> mixture, Function<Substance, String> label) {
        var names = new StringJoiner(", ");
        for (FurtherSubstance one : mixture) {
            Substance substance = one.substance();
            String name = substance == null ? "" : label.apply(substance);
            if (!name.isEmpty()) {
                names.add(one.share() == null ? name : name + " " + format.value(one.share()));
            }
        }
        return names.length() == 0
                ? ""
                : format.messages().text("composer.goods.mixture", names.toString());
    }
}
