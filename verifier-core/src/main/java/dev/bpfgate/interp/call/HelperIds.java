package dev.bpfgate.interp.call;

/** Numbers of the helpers that are treated by name. Source: enum bpf_func_id. */
final class HelperIds {
    static final int MAP_LOOKUP_ELEM = 1;
    static final int MAP_UPDATE_ELEM = 2;
    static final int MAP_DELETE_ELEM = 3;
    static final int GET_SMP_PROCESSOR_ID = 8;
    static final int TAIL_CALL = 12;
    static final int PROBE_READ_STR = 45;
    static final int REDIRECT_MAP = 51;
    static final int GET_STACK = 67;
    static final int GET_LOCAL_STORAGE = 81;
    static final int SK_RELEASE = 86;
    static final int MAP_PUSH_ELEM = 87;
    static final int MAP_POP_ELEM = 88;
    static final int MAP_PEEK_ELEM = 89;
    static final int SPIN_LOCK = 93;
    static final int PROBE_READ_USER_STR = 114;
    static final int PROBE_READ_KERNEL_STR = 115;
    static final int GET_TASK_STACK = 141;
    static final int FOR_EACH_MAP_ELEM = 164;
    static final int SNPRINTF = 165;
    static final int TIMER_SET_CALLBACK = 170;
    static final int GET_FUNC_IP = 173;
    static final int FIND_VMA = 180;
    static final int LOOP = 181;
    static final int SET_RETVAL = 187;
    static final int KPTR_XCHG = 194;
    static final int MAP_LOOKUP_PERCPU_ELEM = 195;
    static final int DYNPTR_FROM_MEM = 197;
    static final int DYNPTR_WRITE = 202;
    static final int DYNPTR_DATA = 203;
    static final int USER_RINGBUF_DRAIN = 209;

    private HelperIds() {}
}
