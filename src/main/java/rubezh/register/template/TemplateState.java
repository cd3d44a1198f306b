package rubezh.register.template;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.TemplatePaper;
import rubezh.domain.template.TemplateProblem;
import rubezh.text.Fault;

/**
 * What a paper is printed by at this station.
 *
 * @param paper the paper
 * @param station code of the station whose template is in force; empty for the built-in words
 * @param version its version; 0 for the built-in words
 * @param usable the template; null for the built-in words, those in the place of a broken one too
 * @param problems why the template is broken; empty if it is not
 */
public record TemplateState(
        TemplatePaper paper,
        String station,
        int version,
        @Nullable NumberedTemplate usable,
        List<TemplateProblem> problems) {
    public TemplateState {
        problems = List.copyOf(problems);
    }

    /** Returns the built-in words of a paper. */
    public static TemplateState builtIn(TemplatePaper paper) {
        return new TemplateState(paper, "", 0, null, List.of());
    }

    /** Returns why the built-in words are used although a template is in force; empty if not so. */
    public Optional<Fault> fault() {
        return isBroken()
                ? Optional.of(new Fault(Fault.Exit.FINDINGS, "PAP-020", station, version))
                : Optional.empty();
    }

    /** Returns whether a template is in force that no paper can be printed by. */
    public boolean isBroken() {
        return !problems.isEmpty();
    }
}
