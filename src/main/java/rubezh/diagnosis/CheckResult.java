package rubezh.diagnosis;

import java.util.List;
import rubezh.text.Fault;

/**
 * Answer of one check. Its sentences are the messages {@code check.<code>.what}, {@code .means} and
 * {@code .todo}, the last two only where there is something to do; those of a {@link
 * rubezh.text.Fault} where the code is one of a fault.
 *
 * @param code stable code to quote on the telephone
 * @param arguments of the sentences: texts of the program, whole numbers, local times, {@link
 *     rubezh.text.Fault.MessageKey}; paths and {@link OwnName}s, which no file for support shows
 */
public record CheckResult(CheckArea area, CheckLevel level, String code, List<Object> arguments) {
    public CheckResult {
        arguments = List.copyOf(arguments);
    }

    public static CheckResult of(
            CheckArea area, CheckLevel level, String code, Object... arguments) {
        return new CheckResult(area, level, code, List.of(arguments));
    }

    /** Returns the answer of a check that ended with a fault; its arguments may name anything. */
    public static CheckResult of(CheckArea area, Fault fault) {
        var named = fault.arguments().stream().map(CheckResult::named).toList();
        return new CheckResult(area, CheckLevel.FAULT, fault.code(), named);
    }

    private static Object named(Object argument) {
        return argument instanceof Number ? argument : new OwnName(argument.toString());
    }

    /**
     * Name that somebody gave: of a person, a user or a computer.
     *
     * @param text the name
     */
    public record OwnName(String text) {}
}
