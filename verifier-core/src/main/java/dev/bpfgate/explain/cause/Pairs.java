package dev.bpfgate.explain.cause;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which function gives back what another one takes. Source: the documentation of helpers and kernel functions. */
final class Pairs {
    /**
     * A function that takes and what gives back; {@code $1} in {@code giver} is a part of the taker's name, {@code @} the
     * result, {@code #} the first argument.
     */
    private record Pair(Pattern taker, String giver) {}

    private static final List<Pair> ALL = List.of(
            pair("bpf_ringbuf_reserve", "bpf_ringbuf_discard(@, 0);"),
            pair("bpf_ringbuf_reserve_dynptr", "bpf_ringbuf_discard_dynptr(#4, 0);"),
            pair("bpf_(?:sk|skc)_lookup_\\w+", "bpf_sk_release(@);"),
            pair("bpf_iter_(\\w+)_new", "bpf_iter_$1_destroy(#);"),
            pair("bpf_percpu_obj_new\\w*", "bpf_percpu_obj_drop(@);"),
            pair("bpf_obj_new\\w*", "bpf_obj_drop(@);"),
            pair("bpf_get_task_exe_file", "bpf_put_file(@);"),
            pair("bpf_cpumask_(?:create|acquire)", "bpf_cpumask_release(@);"),
            pair("bpf_(\\w+?)_(?:acquire|from_\\w+)", "bpf_$1_release(@);"),
            pair("bpf_spin_lock", "bpf_spin_unlock(#);"),
            pair("bpf_res_spin_lock", "bpf_res_spin_unlock(#);"),
            pair("bpf_rcu_read_lock", "bpf_rcu_read_unlock();"),
            pair("bpf_preempt_disable", "bpf_preempt_enable();"),
            pair("bpf_local_irq_save", "bpf_local_irq_restore(#);"));

    private Pairs() {}

    private static Pair pair(String taker, String giver) {
        return new Pair(Pattern.compile(taker), giver);
    }

    /**
     * Returns the statement that gives back what a call took, or nothing if it is not known.
     *
     * @param taker the function
     * @param result the variable that holds its result; may be empty
     * @param arguments its arguments as the source has them
     */
    static String giver(String taker, String result, List<String> arguments) {
        for (Pair pair : ALL) {
            Matcher name = pair.taker.matcher(taker);
            if (name.matches()) {
                String text = name.replaceAll(pair.giver);
                return filled(text, result, arguments);
            }
        }
        return "";
    }

    private static String filled(String text, String result, List<String> arguments) {
        int which = text.contains("#4") ? 3 : 0;
        boolean lacks = (text.contains("@") && result.isEmpty()) || (text.contains("#") && arguments.size() <= which);
        return lacks
                ? ""
                : text.replace("#4", "#")
                        .replace("@", result)
                        .replace("#", arguments.isEmpty() ? "" : arguments.get(which));
    }

    /** Returns the name of the function that a statement of {@link #giver} calls. */
    static String name(String statement) {
        return statement.contains("(") ? statement.substring(0, statement.indexOf('(')) : statement;
    }
}
