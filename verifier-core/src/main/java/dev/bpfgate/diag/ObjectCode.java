package dev.bpfgate.diag;

/** What can be wrong with the use of kernel objects: their fields, and the arguments of kernel functions that lead to them. */
public enum ObjectCode implements DiagnosticCode {
    OBJECT_NEEDS_PRIVILEGE("'struct %s' access is allowed only to CAP_PERFMON and CAP_SYS_ADMIN\n", Errno.EPERM),
    OBJECT_NEEDS_GPL("Cannot access kernel 'struct %s' from non-GPL compatible program\n", Errno.EINVAL),
    OBJECT_NEGATIVE_OFFSET("R%d is ptr_%s invalid negative access: off=%d\n", Errno.EACCES),
    OBJECT_VARIABLE_OFFSET("R%d is ptr_%s invalid variable offset: off=%d, var_off=%s\n", Errno.EACCES),
    OBJECT_OF_USER("R%d is ptr_%s access user memory: off=%d\n", Errno.EACCES),
    OBJECT_PER_CPU("R%d is ptr_%s access percpu memory: off=%d\n", Errno.EACCES),
    OBJECT_READ_ONLY("only read is supported\n", Errno.EACCES),
    OBJECT_FIELD_READ_ONLY("no write support to %s at off %d\n", Errno.EACCES),
    OBJECT_WRITE_BEYOND("write access at off %d with size %d\n", Errno.EACCES),
    OBJECT_WRITE_BEYOND_FIELD(
            "write access at off %d with size %d beyond the member of %s ended at %d\n", Errno.EACCES),
    /** A store that the kernel refuses without a reason. */
    OBJECT_STORE_REFUSED("", Errno.EACCES),
    FIELD_BEYOND_STRUCT("access beyond struct %s at off %d size %d\n", Errno.EACCES),
    FIELD_PART_OF_POINTER("cannot access ptr member %s with moff %d in struct %s with off %d size %d\n", Errno.EACCES),
    FIELD_BEYOND_MEMBER(
            "access beyond the end of member %s (mend:%d) in struct %s with off %d size %d\n", Errno.EACCES),
    FIELD_WITHOUT_SIZE("field %s doesn't have size\n", Errno.EFAULT),
    FIELD_NOT_FOUND("struct %s doesn't have field at offset %d\n", Errno.EINVAL),
    FIELD_OF_NO_STRUCT("Type '%s' is not a struct\n", Errno.EINVAL),
    MAP_TYPE_NOT_READABLE("map_ptr access not supported for map type %d\n", Errno.ENOTSUPP),
    MAP_NEGATIVE_OFFSET("R%d is %s invalid negative access: off=%d\n", Errno.EACCES),
    MAP_FIELD_READ_ONLY("only read from %s is supported\n", Errno.EACCES),
    ARGUMENT_MISALIGNED("func '%s' offset %d is not multiple of 8\n", Errno.EACCES),
    ARGUMENT_MISSING("func '%s' doesn't have %d-th argument\n", Errno.EACCES),
    ARGUMENT_WIDTH("func '%s' size %d must be 8\n", Errno.EACCES),
    ARGUMENT_NO_POINTER("func '%s' arg%d '%s' has type %s. Only pointer access is allowed\n", Errno.EACCES),
    ARGUMENT_NO_STRUCT("func '%s' arg%d type %s is not a struct\n", Errno.EACCES),
    ARGUMENT_TYPE_FOUND("func '%s' arg%d has btf_id %d type %s '%s'\n", Errno.EACCES),
    RESULT_NOT_MODIFIABLE("ret type %s not allowed for fmod_ret\n", Errno.EACCES);

    private final String template;
    private final int errno;

    ObjectCode(String template, int errno) {
        this.template = template;
        this.errno = errno;
    }

    @Override
    public Category category() {
        return Category.MEMORY;
    }

    @Override
    public String template() {
        return template;
    }

    @Override
    public int errno() {
        return errno;
    }
}
