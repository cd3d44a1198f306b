package rubezh.shape;

import module java.base;

import org.jspecify.annotations.Nullable;

/**
 * Converts leaf values to the plain values of a tree (text, whole number, boolean) and back. A type
 * is a leaf by a public static {@code of(String)} or a public constructor of one text, and a {@code
 * toString} that is its inverse.
 */
public final class LeafCodec {
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

    /** What makes a leaf of a text: looking it up takes longer than calling it. */
    private static final ClassValue<Executable> FACTORY =
            new ClassValue<>() {
                @Override
                protected Executable computeValue(Class<?> type) {
                    try {
                        if (type.isEnum()) {
                            return factory(type, "valueOf");
                        }
                        return hasFactory(type)
                                ? factory(type, "of")
                                : type.getConstructor(String.class);
                    } catch (NoSuchMethodException e) {
                        throw new IllegalArgumentException("not a leaf: " + type, e);
                    }
                }
            };

    private static final ClassValue<Boolean> HAS_FACTORY =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    var text = new Class<?>[] {String.class};
                    return Arrays.stream(type.getMethods())
                            .anyMatch(m ->
                                    m.getName().equals("of")
                                            && Arrays.equals(m.getParameterTypes(), text));
                }
            };

    /** Longest text of a value that is kept; no code is longer. */
    private static final int LONGEST_KEPT = 24;

    /** Values kept of each type. */
    private static final int MOST_KEPT = 512;

    /** Values of the types that are codes or constants; null for others. */
    private static final ClassValue<@Nullable Map<String, Object>> KEPT =
            new ClassValue<>() {
                @Override
                protected @Nullable Map<String, Object> computeValue(Class<?> type) {
                    return type.isEnum() || FACTORY.get(type) instanceof Constructor<?>
                            ? new ConcurrentHashMap<>()
                            : null;
                }
            };

    private LeafCodec() {}

    /**
     * Returns the plain value: {@link String}, {@link Long} or {@link Boolean}. Times keep their
     * offset and lose fractions of a second.
     */
    public static Object toPlain(Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case Integer number -> number.longValue();
            case Long number -> number;
            case OffsetDateTime time -> RFC_3339.format(time);
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    /**
     * Parses a time with an offset.
     *
     * @throws DateTimeException if it is not one
     */
    public static OffsetDateTime time(String text) {
        return TimeParser.parse(text);
    }

    /**
     * Parses a plain value.
     *
     * @throws IllegalArgumentException if it is not a value of the type; the message is for logs
     *     only
     */
    public static Object fromPlain(Class<?> type, Object plain) {
        if (type == String.class && plain instanceof String) {
            return plain;
        }
        if (type == Boolean.class && plain instanceof Boolean) {
            return plain;
        }
        if (plain instanceof Long number) {
            return readNumber(type, number);
        }
        if (plain instanceof String text && !isWrittenBare(type)) {
            return readText(type, text);
        }
        throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + plain);
    }

    /** Returns whether JSON writes values of the type without quotes. */
    private static boolean isWrittenBare(Class<?> type) {
        return type.isPrimitive()
                || type == Boolean.class
                || type == Integer.class
                || type == Long.class;
    }

    private static Object readNumber(Class<?> type, Long number) {
        if (type == Long.class || type == long.class) {
            return number;
        }
        if (type == Integer.class || type == int.class) {
            int narrow = number.intValue();
            if (narrow == number) {
                return narrow;
            }
        }
        throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + number);
    }

    private static Object readText(Class<?> type, String text) {
        try {
            if (type == OffsetDateTime.class) {
                OffsetDateTime time = time(text);
                checkYear(time.getYear());
                return time;
            }
            if (type == LocalDate.class) {
                LocalDate date = LocalDate.parse(text);
                checkYear(date.getYear());
                return date;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + text, e);
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        return readByFactory(type, text);
    }

    /** Rejects years beyond the four digits of RFC 3339, which {@code java.time} would accept. */
    private static void checkYear(int year) {
        if (year < 0 || year > 9999) {
            throw new DateTimeException("year " + year);
        }
    }

    /** Codes and constants occur again and again: finding one takes less than making it. */
    private static Object readByFactory(Class<?> type, String text) {
        Map<String, Object> kept = text.length() > LONGEST_KEPT ? null : KEPT.get(type);
        if (kept == null) {
            return make(type, text);
        }
        Object value = kept.get(text);
        if (value == null) {
            value = make(type, text);
            if (kept.size() < MOST_KEPT) {
                kept.put(text, value);
            }
        }
        return value;
    }

    private static Object make(Class<?> type, String text) {
        try {
            return switch (FACTORY.get(type)) {
                case Method method -> method.invoke(null, text);
                case Constructor<?> constructor -> constructor.newInstance(text);
            };
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "not a " + type.getSimpleName() + ": " + text, e.getCause());
        } catch (IllegalAccessException | InstantiationException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + text, e);
        }
    }

    /** Returns whether the type declares {@code of(String)}. */
    public static boolean hasFactory(Class<?> type) {
        return HAS_FACTORY.get(type);
    }

    private static Method factory(Class<?> type, String name) throws NoSuchMethodException {
        Method factory = type.getMethod(name, String.class);
        if (!Modifier.isStatic(factory.getModifiers())) {
            throw new IllegalStateException(type + "." + name + " is not static");
        }
        return factory;
    }
}
