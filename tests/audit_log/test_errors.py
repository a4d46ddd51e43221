from audit_log import errors


def test_every_error_carries_code_and_constant_sentence() -> None:
    for kind in vars(errors).values():
        if isinstance(kind, type) and issubclass(kind, errors.AuditError):
            if kind is errors.VerificationError:
                continue
            error = kind("some_code")
            assert error.code == "some_code"
            assert str(error) == f"{kind.sentence} [some_code]"


def test_verification_error_names_step_and_row() -> None:
    error = errors.VerificationError("leaf", 17, "leaf_hash_mismatch")
    assert (error.step, error.seq, error.row) == ("leaf", 17, "entry 17")
    assert "step leaf, entry 17" in str(error)
    assert errors.VerificationError("root", None, "root_not_signed").row == "head"


def test_every_error_is_drawn_in_the_tree() -> None:
    assert errors.__doc__ is not None
    for name, kind in vars(errors).items():
        if isinstance(kind, type) and issubclass(kind, errors.AuditError):
            assert name in errors.__doc__
