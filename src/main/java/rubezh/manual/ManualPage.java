package rubezh.manual;

import module java.base;

import rubezh.text.Language;

/** Page of the manual, in the order of the contents. Each is a resource in both languages. */
public enum ManualPage {
    FIRST_STEPS,
    TODAY,
    RECORDING,
    SEARCHING,
    REVIEW,
    OPERATIONS,
    DASHBOARD,
    REPORTS,
    TABLES,
    EXCHANGE,
    RULES,
    STATION,
    OFFICERS,
    CODE_LISTS,
    WATCH_LIST,
    TEMPLATES,
    ROSTER,
    HUB,
    BACKUPS,
    AUDIT_LOG,
    SETTINGS,
    ACCESSIBILITY,
    SECURITY,
    COMMAND_LINE;

    /** Returns the page as Markdown. */
    public String text(Language language) {
        String page = name().toLowerCase(Locale.ROOT).replace('_', '-');
        String resource = "/rubezh/i18n/manual/" + language.code() + "/" + page + ".md";
        try (InputStream in =
                Objects.requireNonNull(ManualPage.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the title, which is the first heading. */
    public String title(Language language) {
        return text(language).lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    /** Returns what the page consists of, from its title on. */
    public List<ManualBlock> blocks(Language language) {
        return ManualReader.read(text(language));
    }
}
