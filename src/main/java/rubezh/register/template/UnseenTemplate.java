package rubezh.register.template;

import rubezh.domain.template.TemplatePaper;

/**
 * Template that headquarters saved or took back and that an officer has not seen.
 *
 * @param paper paper that it changes
 * @param number number of versions that are not seen
 * @param newest the last of them; without a name and content if it chose the built-in words again
 */
public record UnseenTemplate(TemplatePaper paper, int number, TemplateVersion newest) {}
