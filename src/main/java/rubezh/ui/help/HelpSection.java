package rubezh.ui.help;

import module java.base;

import rubezh.text.Language;

/**
 * Section of the manual.
 *
 * @param topic its page
 * @param index number of its heading on the page, from 0
 * @param heading its heading
 * @param text heading and text, as Markdown
 */
record HelpSection(HelpTopic topic, int index, String heading, String text) {
    /** Returns the sections of a page in their order. */
    static List<HelpSection> of(HelpTopic topic, Language language) {
        var sections = new ArrayList<HelpSection>();
        for (String part : topic.text(language).split("(?m)^(?=#+ )")) {
            if (part.startsWith("#")) {
                String heading = part.lines().findFirst().orElse("").replaceFirst("^#+ ", "");
                sections.add(new HelpSection(topic, sections.size(), heading, part));
            }
        }
        return sections;
    }
}
