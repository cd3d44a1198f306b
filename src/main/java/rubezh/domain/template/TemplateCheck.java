package rubezh.domain.template;

import module java.base;

import rubezh.domain.template.TemplateProblem.Reason;
import rubezh.text.BlankCharacters;
import rubezh.text.InvisibleCharacters;

/** Check of a template before it is saved, and again before a paper is printed by it. */
public final class TemplateCheck {
    public static final int MAX_NAME = 40;
    public static final int MAX_LINE = 100;
    public static final int MAX_TITLE = 160;
    public static final int MAX_HEADING = 120;
    public static final int MAX_TEXT = 2000;
    public static final int MAX_ROLE = 80;
    public static final int MAX_FOOT = 90;
    public static final int MAX_HEAD = 3;
    public static final int MAX_ADDED = 8;
    public static final int MAX_SIGNERS = 5;

    /** The same on a label, where places are fixed. */
    public static final int MAX_LABEL_TITLE = 28;

    public static final int MAX_LABEL_WORD = 16;
    public static final int MAX_LABEL_ROLE = 20;
    public static final int MAX_LABEL_FOOT = 50;

    private final PaperTemplate template;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private TemplateCheck(PaperTemplate template) {
        this.template = template;
    }

    /** Returns what is wrong; nothing if a paper can be printed by it. */
    public static List<TemplateProblem> of(PaperTemplate template) {
        var check = new TemplateCheck(template);
        check.checkFrame();
        check.checkBlocks();
        check.checkSigners();
        return List.copyOf(check.problems);
    }

    private void checkFrame() {
        if (BlankCharacters.isBlank(template.name())) {
            add("name", Reason.NAME_MISSING, "");
        }
        one("name", template.name(), MAX_NAME, false);
        tooMany("head", template.head().size(), MAX_HEAD);
        for (int i = 0; i < template.head().size(); i++) {
            whole("head." + i, template.head().get(i), MAX_LINE);
        }
        checkTitle("title.ru", template.title().ru());
        checkTitle("title.en", template.title().en());
        both("title", template.title(), most(MAX_TITLE, MAX_LABEL_TITLE), false);
        if (!template.foot().isEmpty()) {
            whole("foot", template.foot(), most(MAX_FOOT, MAX_LABEL_FOOT));
        }
    }

    private void checkTitle(String path, String title) {
        boolean numbered = template.paper().isExtensible();
        if (numbered && !title.isEmpty() && !title.contains(Placeholder.NUMBER.inBraces())) {
            add(path, Reason.NUMBER_MISSING, Placeholder.NUMBER.inBraces());
        }
    }

    private void checkBlocks() {
        var seen = new HashSet<String>();
        int added = 0;
        for (int i = 0; i < template.blocks().size(); i++) {
            TemplateBlock block = template.blocks().get(i);
            String path = "blocks." + i;
            both(path + ".heading", block.heading(), most(MAX_HEADING, MAX_LABEL_WORD), false);
            if (block.isAdded()) {
                added++;
                checkAdded(path, block);
            } else {
                checkBuiltIn(path, block);
                if (!seen.add(block.id())) {
                    add(path + ".id", Reason.TWICE, block.id());
                }
            }
        }
        tooMany("blocks", added, MAX_ADDED);
    }

    private void checkAdded(String path, TemplateBlock block) {
        missing(path + ".text", block.text());
        both(path + ".text", block.text(), MAX_TEXT, true);
        if (!block.heading().isEmpty()) {
            missing(path + ".heading", block.heading());
        }
    }

    private void checkBuiltIn(String path, TemplateBlock block) {
        if (!template.paper().blocks().contains(block.id())) {
            add(path + ".id", Reason.UNKNOWN_BLOCK, block.id());
        } else if (block.hidden() && template.paper().isMandatory(block.id())) {
            add(path + ".hidden", Reason.MANDATORY, block.id());
        }
        if (!block.text().isEmpty()) {
            add(path + ".text", Reason.MALFORMED, "text");
        }
    }

    private void checkSigners() {
        var seen = new HashSet<String>();
        int added = 0;
        for (int i = 0; i < template.signers().size(); i++) {
            TemplateSigner signer = template.signers().get(i);
            String path = "signers." + i;
            both(path + ".role", signer.role(), most(MAX_ROLE, MAX_LABEL_ROLE), false);
            if (signer.isAdded()) {
                added++;
                missing(path + ".role", signer.role());
            } else if (!template.paper().signers().contains(signer.id())) {
                add(path + ".id", Reason.UNKNOWN_SIGNER, signer.id());
            } else if (!seen.add(signer.id())) {
                add(path + ".id", Reason.TWICE, signer.id());
            }
        }
        tooMany("signers", added, template.paper().signers().isEmpty() ? 0 : MAX_SIGNERS);
    }

    /** Says that more was added than fits; nothing can be added to a label. */
    private void tooMany(String path, int added, int usual) {
        int most = most(usual, 0);
        if (added > most) {
            add(path, Reason.TOO_MANY, String.valueOf(most));
        }
    }

    private int most(int usual, int onLabel) {
        return template.paper().isExtensible() ? usual : onLabel;
    }

    /** Checks a text of one line that has no built-in one. */
    private void whole(String path, TemplateText text, int most) {
        missing(path, text);
        both(path, text, most, false);
    }

    private void missing(String path, TemplateText text) {
        if (BlankCharacters.isBlank(text.ru())) {
            add(path + ".ru", Reason.LANGUAGE_MISSING, "");
        }
        if (BlankCharacters.isBlank(text.en())) {
            add(path + ".en", Reason.LANGUAGE_MISSING, "");
        }
    }

    private void both(String path, TemplateText text, int most, boolean lines) {
        one(path + ".ru", text.ru(), most, lines);
        one(path + ".en", text.en(), most, lines);
    }

    private void one(String path, String text, int most, boolean lines) {
        if (text.length() > most) {
            add(path, Reason.TOO_LONG, String.valueOf(most));
        }
        if (text.chars()
                .anyMatch(c -> InvisibleCharacters.isInvisible(c) && !(lines && c == '\n'))) {
            add(path, Reason.INVISIBLE, "");
        }
        Placeholder.firstUnknown(text)
                .ifPresent(found -> add(path, Reason.UNKNOWN_PLACEHOLDER, found));
    }

    private void add(String path, Reason reason, String detail) {
        problems.add(new TemplateProblem(path, reason, detail));
    }
}
