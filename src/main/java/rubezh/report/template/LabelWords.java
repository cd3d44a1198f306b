package rubezh.report.template;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.Placeholder;
import rubezh.domain.template.TemplateBlock;
import rubezh.domain.template.TemplateText;
import rubezh.report.content.Markup;
import rubezh.report.content.ReportBlock.Fact;
import rubezh.text.Language;

/**
 * Words and order of the lines of a label by a template, or the built-in ones. Values are never
 * read, and a line that must be on a label stays whatever the template says.
 *
 * @param template the template; null for the built-in words
 * @param language language of the labels
 * @param values values of the placeholders, plain
 */
public record LabelWords(
        @Nullable PaperTemplate template, Language language, Function<Placeholder, String> values) {

    /**
     * Returns the lines of a label.
     *
     * @param builtIn lines in their built-in order, each by its id
     */
    public List<Fact> facts(SequencedMap<String, Fact> builtIn) {
        if (template == null) {
            return List.copyOf(builtIn.values());
        }
        return template.ordered(List.copyOf(builtIn.keySet())).stream()
                .filter(block -> !block.isAdded())
                .filter(block -> !block.hidden() || template.paper().isMandatory(block.id()))
                .map(block -> fact(block, Objects.requireNonNull(builtIn.get(block.id()))))
                .toList();
    }

    private Fact fact(TemplateBlock block, Fact builtIn) {
        String own = text(block.heading());
        return own.isEmpty() ? builtIn : new Fact(Markup.text(own), builtIn.value());
    }

    /** Returns the word above a label, plain. */
    public String title(String builtIn) {
        String own = template == null ? "" : text(template.title());
        return own.isEmpty() ? builtIn : own;
    }

    /**
     * Returns what stands under a rule to sign on, as markup.
     *
     * @param id id by which a template names the line
     * @param number number of the line where there are several of the id, else empty
     * @param builtIn the built-in words, as markup
     */
    public String signer(String id, String number, String builtIn) {
        String own = template == null ? "" : text(template.role(id));
        return own.isEmpty() ? builtIn : Markup.text((own + " " + number).strip());
    }

    /** Returns the remark at the foot, plain; empty if there is none. */
    public String foot() {
        return template == null ? "" : text(template.foot());
    }

    private String text(TemplateText text) {
        return Placeholder.fill(language.choose(text.ru(), text.en()), values);
    }
}
