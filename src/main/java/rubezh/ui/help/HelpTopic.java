package rubezh.ui.help;

import module java.base;

import rubezh.text.Language;

/** Page of the manual and the prefix of the ids of its screens. */
enum HelpTopic {
    FIRST_STEPS(""),
    RECORDING("seizure/"),
    SEARCHING("list"),
    REVIEW("review"),
    OPERATIONS("operation"),
    REPORTS("report"),
    TABLES("table"),
    EXCHANGE("exchange"),
    RULES("admin/rules"),
    TEMPLATES("admin/templates"),
    SETTINGS("settings"),
    CODE_LISTS("admin/code-lists"),
    WATCH_LIST("admin/watch-list"),
    HUB("admin/hub"),
    SECURITY("security"),
    COMMAND_LINE("");

    private final String screenPrefix;

    HelpTopic(String screenPrefix) {
        this.screenPrefix = screenPrefix;
    }

    /** Returns the page of a screen. */
    static HelpTopic of(String screenId) {
        return screenId.startsWith("import/") || screenId.startsWith("conflicts")
                ? EXCHANGE
                : Arrays.stream(values())
                        .filter(t ->
                                !t.screenPrefix.isEmpty() && screenId.startsWith(t.screenPrefix))
                        .findFirst()
                        .orElse(FIRST_STEPS);
    }

    /** Returns the page as Markdown. */
    String text(Language language) {
        String page = name().toLowerCase(Locale.ROOT).replace('_', '-');
        String resource = "/rubezh/i18n/manual/" + language.code() + "/" + page + ".md";
        try (InputStream in =
                Objects.requireNonNull(HelpTopic.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the title, which is the first heading. */
    String title(Language language) {
        return text(language).lines().findFirst().orElse("").replaceFirst("^# ", "");
    }
}
